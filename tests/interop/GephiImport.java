import java.io.File;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Imports one file as Gephi's window does, with its default merging of edges, and prints what came of it. */
class GephiImport {
  public static void main(String[] arguments) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(new File(arguments[0]));
    for (Issue issue : (Iterable<Issue>) () -> container.getReport().getIssues(1000)) System.out.println("  " + issue.getLevel() + " " + issue.getMessage());
    importer.process(container, new DefaultProcessor(), workspace);
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    Graph graph = model.getGraph();
    System.out.println(new File(arguments[0]).getName() + ": " + graph.getNodeCount() + " nodes, " + graph.getEdgeCount() + " edges, " + model.getEdgeTypeCount() + " kinds, dynamic "
        + model.isDynamic());
    for (Node node : graph.getNodes()) System.out.println("N\t" + node.getId() + "\t" + quoted(node.getLabel()) + "\t" + node.size() + "\t" + node.getColor());
    for (Edge edge : graph.getEdges())
      System.out.println("E\t" + edge.getId() + "\t" + edge.getSource().getId() + "\t" + edge.getTarget().getId() + "\t" + edge.getTypeLabel() + "\t" + edge.getWeight());
    System.exit(0);
  }

  private static String quoted(String text) {
    return text == null ? "null" : text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
  }
}

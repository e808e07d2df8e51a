// Names: which are one, which are short for another, and what they are names of.
#include "entity/rows.h"

using namespace relata;

BOOST_AUTO_TEST_CASE(namesakes_stay_apart) {
  const Row rows[] = {
      // The nearer one of two full names; a title that tells the sex leaves only the other.
      {"Wang//NNP/3/nsubj/PERSON Yi//NNP/1/flat/+ met/meet/VBD/0/root Wang//NNP/3/obj/PERSON Jun//NNP/4/flat/+\n"
       "Wang//NNP/2/nsubj/PERSON left/leave/VBD/0/root",
       "Wang -part of a name-> Wang Jun"},
      {"Daniel//NNP/3/nsubj/PERSON Otieno//NNP/1/flat/+ met/meet/VBD/0/root Mary//NNP/3/obj/PERSON Otieno//NNP/4/flat/+\n"
       "Mr.//NNP/2/nmod:desc Otieno//NNP/3/nsubj/PERSON left/leave/VBD/0/root",
       "Mr. Otieno -part of a name-> Daniel Otieno"},
      {"Chinese//JJ/3/amod/NORP Foreign//NNP/3/amod/ORG Ministry//NNP/4/nsubj/+ spoke/speak/VBD/0/root\n"
       "Japanese//JJ/3/amod/NORP Foreign//NNP/3/amod/ORG Ministry//NNP/4/nsubj/+ spoke/speak/VBD/0/root",
       ""},
  };
  check(rows);
}

BOOST_AUTO_TEST_CASE(a_possessor_is_not_what_stands_beside_the_phrase) {
  const Row rows[] = {
      {"Mrs//NNP/2/nmod:desc Otieno//NNP/4/nmod:poss/PERSON 's//POS/2/case husband//NN/8/nsubj ,//,/4/punct Daniel//NNP/4/appos/PERSON "
       "Otieno//NNP/6/flat/+ left/leave/VBD/0/root",
       "Mrs Otieno 's husband -apposition-> Daniel Otieno"},
      {"Mrs//NNP/2/nmod:desc Otieno//NNP/4/nmod:poss/PERSON 's//POS/2/case husband//NN/5/nsubj met/meet/VBD/0/root Mary//NNP/5/obj/PERSON Otieno//NNP/6/flat/+",
       "Mrs Otieno -part of a name-> Mary Otieno"},
  };
  check(rows);
}

BOOST_AUTO_TEST_CASE(an_s_of_its_own_is_in_the_label) {
  BOOST_TEST(trees::entities_of(trees::read("Kessler//NNP/3/nsubj/PERSON 's//POS/1/case sued/sue/VBD/0/root Ali//NNP/3/obj/PERSON")) ==
             "Kessler 's ORG; Ali PERSON");
}

BOOST_AUTO_TEST_CASE(a_title_tells_namesakes_apart) {
  const std::string met =
      "President//NNP/2/nmod:desc Wang//NNP/4/nsubj/PERSON Jun//NNP/2/flat/+ met/meet/VBD/0/root "
      "spokesperson//NN/6/nmod:desc Wang//NNP/4/obj/PERSON Yi//NNP/6/flat/+\n";
  const auto links_with = [&](const std::string& title) {
    return trees::links_of(trees::read(met + title + "//NNP/2/nmod:desc Wang//NNP/3/nsubj/PERSON left/leave/VBD/0/root"));
  };
  BOOST_TEST(links_with("President") == "President Wang -part of a name-> President Wang Jun");
  BOOST_TEST(links_with("Spokesperson") == "Spokesperson Wang -part of a name-> spokesperson Wang Yi");
}

BOOST_AUTO_TEST_CASE(an_acronym_stands_for_no_person) {
  const std::string acronym = "\nAFB//NNP/2/nsubj/ORG met/meet/VBD/0/root";
  const std::string whole = "Alden//NNP/4/nsubj/ORG Food//NNP/1/flat/+ Board//NNP/1/flat/+ met/meet/VBD/0/root";
  BOOST_TEST(trees::links_of(trees::read(whole + acronym)) == "AFB -acronym-> Alden Food Board");
  const std::string person = "Alden//NNP/4/nsubj/PERSON Frost//NNP/1/flat/+ Barker//NNP/1/flat/+ met/meet/VBD/0/root";
  BOOST_TEST(trees::links_of(trees::read(person + acronym)) == "");
}

BOOST_AUTO_TEST_CASE(a_short_name_leaves_out_what_goes_without_saying) {
  const Row rows[] = {
      {"Volga//NNP/3/compound/ORG Technology//NNP/3/compound/+ Group//NNP/4/nsubj/+ grew/grow/VBD/0/root\nVolga//NNP/2/nsubj/ORG "
       "grew/grow/VBD/0/root",
       "Volga -short name-> Volga Technology Group"},
      {"Gullu//NNP/2/compound/GPE province//NN/3/nsubj/+ voted/vote/VBD/0/root\nGullu//NNP/2/nsubj/GPE voted/vote/VBD/0/root",
       "Gullu -short name-> Gullu province"},
      {"The//DT/3/det Supreme//NNP/3/compound/ORG Court//NNP/6/nsubj/+ of//IN/5/case/+ Kenya//NNP/3/nmod/+ met/meet/VBD/0/root\n"
       "The//DT/3/det Supreme//NNP/3/compound/ORG Court//NNP/4/nsubj/+ agreed/agree/VBD/0/root",
       "The Supreme Court -short name-> The Supreme Court of Kenya"},
      {"Halden//NNP/2/compound/ORG Owls//NNP/3/nsubj/+ won/win/VBD/0/root\nThe//DT/2/det Owls//NNP/3/nsubj/ORG slept/sleep/VBD/0/root",
       "The Owls -short name-> Halden Owls"},
      {"TPG//NNP/3/compound/ORG Sdn//NNP/3/compound/+ Bhd//NNP/4/nsubj/+ grew/grow/VBD/0/root\nTPG//NNP/2/nsubj/ORG slept/sleep/VBD/0/root",
       "TPG -short name-> TPG Sdn Bhd"},
      // A navy of one country is not that of another.
      {"Kenyan//JJ/2/amod/NORP Navy//NNP/3/nsubj/ORG left/leave/VBD/0/root\nChad//NNP/2/compound/ORG Navy//NNP/3/nsubj/+ "
       "left/leave/VBD/0/root",
       ""},
  };
  check(rows);
}

BOOST_AUTO_TEST_CASE(a_region_that_a_table_knows_is_the_one_named_with_its_kind) {
  const auto province = trees::read("Anhui//NNP/2/compound/GPE Province//NNP/3/nsubj/+ voted/vote/VBD/0/root\nAnhui//NNP/2/nsubj/GPE slept/sleep/VBD/0/root");
  BOOST_TEST(trees::links_of(province) == "Anhui Province -short name-> Anhui");
}

BOOST_AUTO_TEST_CASE(a_name_with_a_slip_is_the_name_without) {
  const auto links = [](const std::string& first, const std::string& second, const std::string& type) {
    const auto sentence = [&](const std::string& name) { return name + "//NNP/2/nsubj/" + type + " grew/grow/VBD/0/root\n"; };
    return trees::links_of(trees::read(sentence(first) + sentence(second) + sentence(first)));
  };
  BOOST_TEST(links("Greenline", "Greenlime", "ORG") == "Greenlime -misspelt-> Greenline; Greenline -same name-> Greenline");
  BOOST_TEST(links("Greenline", "Greenilne", "ORG") == "Greenilne -misspelt-> Greenline; Greenline -same name-> Greenline");
  // Another beginning, another number, a short name.
  BOOST_TEST(links("Greenline", "Breenline", "ORG") == "Greenline -same name-> Greenline");
  BOOST_TEST(links("Greenline1", "Greenline2", "ORG") == "Greenline1 -same name-> Greenline1");
  BOOST_TEST(links("Koysha", "Koycha", "ORG") == "Koysha -same name-> Koysha");
}

BOOST_AUTO_TEST_CASE(which_shows_a_thing_and_who_a_person) {
  const auto entities_with = [](const std::string& relative) {
    return trees::entities_of(
        trees::read("Al-Dara//NNP/6/nsubj/PERSON ,//,/4/punct " + relative + "//WDT/4/nsubj lost/lose/VBD/1/acl:relcl ,//,/4/punct won/win/VBD/0/root"));
  };
  BOOST_TEST(entities_with("which") == "Al-Dara ORG");
  BOOST_TEST(entities_with("who") == "Al-Dara PERSON");
}

BOOST_AUTO_TEST_CASE(what_is_said_to_be_a_group_is_no_person) {
  const auto entities_with = [](const std::string& noun) {
    return trees::entities_of(trees::read("Volga//NNP/6/nsubj/PERSON ,//,/1/punct a//DT/4/det " + noun + "//NN/1/appos ,//,/1/punct won/win/VBD/0/root"));
  };
  BOOST_TEST(entities_with("group") == "Volga ORG");
  BOOST_TEST(entities_with("lawyer") == "Volga PERSON");
}

BOOST_AUTO_TEST_CASE(what_was_read_anew_stays_so_when_it_is_joined) {
  const std::string volga = "Volga//NNP/2/nsubj/PERSON won/win/VBD/0/root";
  BOOST_TEST(trees::entities_of(trees::read("Volga//NNP/2/compound/ORG Bank//NNP/3/nsubj/+ grew/grow/VBD/0/root\n" + volga + "\n" + volga)) ==
             "Volga Bank ORG");
}

BOOST_AUTO_TEST_CASE(a_name_read_both_as_a_body_and_as_a_person_may_be_short_for_a_company) {
  BOOST_TEST(trees::entities_of(trees::read("Volga//NNP/2/compound/ORG Bank//NNP/3/nsubj/+ grew/grow/VBD/0/root\n"
                                            "Volga//NNP/2/nsubj/ORG won/win/VBD/0/root\n"
                                            "Volga//NNP/2/nsubj/PERSON won/win/VBD/0/root\n"
                                            "Volga//NNP/2/nsubj/PERSON left/leave/VBD/0/root")) == "Volga Bank ORG");
}

BOOST_AUTO_TEST_CASE(al_alone_begins_no_company_of_that_name) {
  const auto entities_beside = [](const std::string& company) {
    return trees::entities_of(trees::read(company + "//NNP/2/compound/ORG Bank//NNP/3/nsubj/+ grew/grow/VBD/0/root\n"
                                                    "Al-Dara//NNP/2/nsubj/PERSON won/win/VBD/0/root"));
  };
  BOOST_TEST(entities_beside("Al") == "Al Bank ORG; Al-Dara PERSON");
  BOOST_TEST(entities_beside("Al-Dara") == "Al-Dara Bank ORG");
}

BOOST_AUTO_TEST_CASE(a_surname_is_no_company) {
  const Row rows[] = {
      // Somebody bears it; a title stands before it; "he" stands for it.
      {"Volga//NNP/2/compound/ORG Motors//NNPS/3/nsubj/+ grew/grow/VBD/0/root\nAnn//NNP/3/nsubj/PERSON Volga//NNP/1/flat/+ "
       "left/leave/VBD/0/root\nVolga//NNP/2/nsubj/PERSON said/say/VBD/0/root so//RB/2/advmod",
       "Volga -part of a name-> Ann Volga"},
      {"Volga//NNP/2/compound/ORG Motors//NNPS/3/nsubj/+ grew/grow/VBD/0/root\nMr.//NNP/2/nmod:desc Volga//NNP/3/nsubj/PERSON "
       "left/leave/VBD/0/root",
       ""},
  };
  check(rows);
}

BOOST_AUTO_TEST_CASE(a_product_is_called_without_its_maker) {
  const Row rows[] = {
      {"Norvex//NNP/2/nsubj/ORG made/make/VBD/0/root the//DT/5/det Norvex//NNP/5/compound/PRODUCT K7//NNP/2/obj/+\n"
       "The//DT/2/det K7//NNP/3/nsubj/PRODUCT flew/fly/VBD/0/root",
       "The K7 -short name-> the Norvex K7"},
      // Nobody of this name makes anything here, but there is only one K7.
      {"The//DT/3/det Norvex//NNP/3/compound/PRODUCT K7//NNP/4/nsubj/+ flew/fly/VBD/0/root\nThe//DT/2/det "
       "K7//NNP/3/nsubj/PRODUCT "
       "flew/fly/VBD/0/root",
       "The K7 -short name-> The Norvex K7"},
      {"The//DT/3/det Norvex//NNP/3/compound/PRODUCT K7//NNP/4/nsubj/+ met/meet/VBD/0/root the//DT/7/det "
       "Tala//NNP/7/compound/PRODUCT K7//NNP/4/obj/+\nThe//DT/2/det K7//NNP/3/nsubj/PRODUCT flew/fly/VBD/0/root",
       ""},
  };
  check(rows);
}

BOOST_AUTO_TEST_CASE(forms_of_a_full_name_are_one_person) {
  const Row rows[] = {
      {"Fred//NNP/3/nsubj/PERSON Thorn//NNP/1/flat/+ left/leave/VBD/0/root\nFrederick//NNP/4/nsubj/PERSON C.//NNP/1/flat/+ "
       "Thorn//NNP/1/flat/+ "
       "won/win/VBD/0/root",
       "Fred Thorn -part of a name-> Frederick C. Thorn"},
      {"Ann//NNP/5/nsubj/PERSON 'The//NNP/1/flat/+ Axe'//NNP/1/flat/+ Thorn//NNP/1/flat/+ left/leave/VBD/0/root\n"
       "Ann//NNP/3/nsubj/PERSON Thorn//NNP/1/flat/+ won/win/VBD/0/root",
       "Ann Thorn -part of a name-> Ann 'The Axe' Thorn"},
      // Two that the short form fits.
      {"Ed//NNP/3/nsubj/PERSON Thorn//NNP/1/flat/+ left/leave/VBD/0/root\nEdward//NNP/3/nsubj/PERSON Thorn//NNP/1/flat/+ "
       "met/meet/VBD/0/root "
       "Edmund//NNP/3/obj/PERSON Thorn//NNP/4/flat/+",
       ""},
      {"George//NNP/4/nsubj/PERSON W.//NNP/1/flat/+ Thorn//NNP/1/flat/+ met/meet/VBD/0/root George//NNP/4/obj/PERSON "
       "H.//NNP/5/flat/+ "
       "W.//NNP/5/flat/+ Thorn//NNP/5/flat/+",
       ""},
      {"J.//NNP/3/nsubj/PERSON Thorn//NNP/1/flat/+ left/leave/VBD/0/root\nJane//NNP/3/nsubj/PERSON Thorn//NNP/1/flat/+ "
       "met/meet/VBD/0/root "
       "John//NNP/3/obj/PERSON Thorn//NNP/4/flat/+",
       ""},
  };
  check(rows);
}

BOOST_AUTO_TEST_CASE(a_surname_is_known_however_it_was_read) {
  const Row rows[] = {
      {"Seo//NNP/2/nsubj/GPE left/leave/VBD/0/root\nSeo//NNP/3/nsubj/PERSON Jin//NNP/1/flat/+ left/leave/VBD/0/root", "Seo -part of a name-> Seo Jin"},
      {"Ann//NNP/4/nsubj/PERSON Tate-Brown//NNP/1/flat/+ has/have/VBZ/4/aux left/leave/VBN/0/root\nTate-Brown//NNP/2/nsubj/ORG "
       "won/win/VBD/0/root",
       "Tate-Brown -part of a name-> Ann Tate-Brown"},
  };
  check(rows);
}

BOOST_AUTO_TEST_CASE(a_surname_is_that_of_whom_the_text_is_about) {
  const std::string ann = "Ann//NNP/3/nsubj/PERSON Otieno//NNP/1/flat/+ left/leave/VBD/0/root .//./3/punct\n";
  const std::string slept = "Kenya//NNP/2/nsubj/GPE slept/sleep/VBD/0/root .//./2/punct\n";
  BOOST_TEST(trees::links_of(trees::read(ann + slept + slept + "Ben//NNP/3/nsubj/PERSON Otieno//NNP/1/flat/+ won/win/VBD/0/root .//./3/punct\n" +
                                         "Otieno//NNP/2/nsubj/PERSON spoke/speak/VBD/0/root .//./2/punct")) ==
             "Kenya -gazetteer-> Kenya; Otieno -part of a name-> Ann Otieno");
}

BOOST_AUTO_TEST_CASE(who_is_named_in_full_long_after_a_surname_is_another) {
  const std::string otieno = "Otieno//NNP/2/nsubj/PERSON left/leave/VBD/0/root\n";
  const std::string rain = "It//PRP/2/expl rained/rain/VBD/0/root\n";
  const std::string full = "Mary//NNP/4/nsubj/PERSON Otieno//NNP/1/flat/+ Bell//NNP/1/flat/+ won/win/VBD/0/root";
  const auto after = [&](int sentences) {
    std::string text = otieno;
    for (int i = 0; i < sentences; ++i) text += rain;
    return trees::entities_of(trees::read(text + full));
  };
  BOOST_TEST(after(2) == "Mary Otieno Bell PERSON");
  BOOST_TEST(after(12) == "Otieno PERSON; Mary Otieno Bell PERSON");
}

BOOST_AUTO_TEST_CASE(letters_behind_a_place_are_its_own_only_where_they_begin_its_words) {
  const auto entities_with = [](const std::string& letters) {
    return trees::entities_of(
        trees::read("New//NNP/2/compound/GPE Zeld//NNP/6/nsubj/+ (//-LRB-/4/punct " + letters + "//NNP/2/appos/GPE )//-RRB-/4/punct grew/grow/VBD/0/root"));
  };
  BOOST_TEST(entities_with("NZ") == "New Zeld GPE");
  BOOST_TEST(entities_with("ZLD") == "New Zeld GPE; ZLD GPE");
}

BOOST_AUTO_TEST_CASE(letters_behind_a_person_or_a_country_are_not_its_own) {
  const auto entities_behind = [](const std::string& before) {
    return trees::entities_of(trees::read(before + " (//-LRB-/4/punct KLT//NNP/2/appos/ORG )//-RRB-/4/punct won/win/VBD/0/root"));
  };
  BOOST_TEST(entities_behind("Lake//NNP/2/compound/ORG Trust//NNP/6/nsubj/+") == "Lake Trust ORG");
  BOOST_TEST(entities_behind("Ann//NNP/6/nsubj/PERSON Otieno//NNP/1/flat/+") == "Ann Otieno PERSON; KLT ORG");
  BOOST_TEST(entities_behind("South//NNP/2/compound/GPE Africa//NNP/6/nsubj/+") == "South Africa GPE; KLT ORG");
}

BOOST_AUTO_TEST_CASE(a_name_that_was_hardly_read_as_one_is_none_unless_it_is_known) {
  const auto entities_with = [](const std::string& name, float probability) {
    Reading reading = trees::read(name + "//NNP/2/nsubj/GPE grew/grow/VBD/0/root");
    for (Name& span : reading.analysis.names) span.probability = probability;
    return trees::entities_of(reading);
  };
  BOOST_TEST(entities_with("Koysha", 0.5f) == "Koysha GPE");
  BOOST_TEST(entities_with("Koysha", 0.2f) == "");
  BOOST_TEST(entities_with("Kenya", 0.2f) == "Kenya GPE");
}

BOOST_AUTO_TEST_CASE(no_sieve_links_what_a_user_forbids) {
  const auto entities_of = [](const std::string& table, const char* tree) {
    return trees::entities_of(trees::read(tree), Gazetteer::built_in().with(table, "names.tsv"));
  };
  const char* bank = "Volga//NNP/2/compound/ORG Bank//NNP/3/nsubj/+ grew/grow/VBD/0/root\nVolga//NNP/2/nsubj/ORG grew/grow/VBD/0/root";
  BOOST_TEST(entities_of("", bank) == "Volga Bank ORG");
  BOOST_TEST(entities_of("!=\tVolga\tVolga Bank\n", bank) == "Volga Bank ORG; Volga ORG");
  const char* trust = "Lake//NNP/2/compound/ORG Trust//NNP/6/nsubj/+ (//-LRB-/4/punct KLT//NNP/2/appos/ORG )//-RRB-/4/punct won/win/VBD/0/root";
  BOOST_TEST(entities_of("!=\tKLT\tLake Trust\n", trust) == "Lake Trust ORG; KLT ORG");
}

BOOST_AUTO_TEST_CASE(a_name_of_no_plainer_kind_is_a_work_unless_a_word_tells) {
  const Row rows[] = {
      {"Koysha//NNP/2/nsubj/MISC sold/sell/VBD/0/root .//./2/punct", "Koysha PRODUCT"},
      {"The//DT/3/det Koysha//NNP/3/compound/MISC Festival//NNP/4/nsubj/+ ended/end/VBD/0/root .//./4/punct", "Koysha Festival EVENT"},
      {"The//DT/3/det Koysha//NNP/3/compound/MISC Award//NNP/4/nsubj/+ fell/fall/VBD/0/root .//./4/punct", "Koysha Award MISC"},
  };
  for (const Row& row : rows) BOOST_TEST(trees::entities_of(trees::read(row.tree)) == row.links);
}

BOOST_AUTO_TEST_CASE(a_lone_noun_without_an_article_is_no_short_name) {
  const std::string whole = "Volga//NNP/4/nsubj/ORG Power//NNP/1/flat/+ Corporation//NNP/1/flat/+ grew/grow/VBD/0/root\n";
  const auto links = [&](std::string first, const std::string& rest) { return trees::links_of(trees::read(whole + std::move(first) + rest)); };
  BOOST_TEST(links("The//DT/2/det Corporation//NNP/3/nsubj/ORG ", "paid/pay/VBD/0/root") == "The Corporation -short name-> Volga Power Corporation");
  BOOST_TEST(links("Corporation//NNP/2/nsubj/ORG ", "paid/pay/VBD/0/root") == "");
}

// Makes docs/page.png: node screenshot.cjs story.html page.png, where node finds playwright-core and chromium is installed.
const { mkdtempSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join, resolve } = require("node:path");
const { chromium } = require("playwright-core");

(async () => {
  const options = { executablePath: "/usr/bin/chromium", headless: true, args: ["--headless", "--no-sandbox", "--disable-gpu"] };
  const browser = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), "page-")), options);
  const tab = await browser.newPage();
  await tab.setViewportSize({ width: 1280, height: 760 });
  await tab.goto(`file://${resolve(process.argv[2])}`);
  await tab.waitForSelector("body[data-ready]");
  await tab.evaluate(() => relata.state.seeThing(relata.graph.thingOf.get("org-volgabank")));
  await tab.locator("#evidence .row .verb", { hasText: "impose" }).first().click();
  await tab.waitForTimeout(500);
  await tab.screenshot({ path: process.argv[3] });
  await browser.close();
})();

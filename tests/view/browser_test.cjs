// The page as a person uses it, in Chromium. node browser_test.cjs FOLDER, where story.html and hostile.html are.
const assert = require("node:assert");
const { mkdtempSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

let chromium;
try {
  ({ chromium } = require("playwright-core"));
} catch {
  console.log("skipped: no playwright-core; RELATA_NPM names a folder with node_modules");
  process.exit(77);
}

const folder = process.argv[2];
const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

async function opened(browser, page, hash = "", size = { width: 1280, height: 800 }) {
  const tab = await browser.newPage();
  tab.faults = [];
  tab.on("console", (message) => ["error", "warning"].includes(message.type()) && tab.faults.push(message.text()));
  tab.on("pageerror", (error) => tab.faults.push(error.stack));
  tab.on("request", (request) => request.url().startsWith("http") && tab.faults.push(`asks for ${request.url()}`));
  await tab.setViewportSize(size);
  await tab.goto(`file://${join(folder, page)}${hash}`);
  await tab.waitForSelector("body[data-ready]", { timeout: 60000 });
  return tab;
}

const shown = (tab) => tab.evaluate(() => relata.chosen().things.length);

const tests = {
  async "search finds names and sentences"(browser) {
    const tab = await opened(browser, "story.html");
    await tab.fill("#find", "okel");
    await tab.waitForSelector(".result");
    assert.match(await tab.textContent(".found"), /Amina Okello/);
    await tab.fill("#find", "sanctions on");
    await tab.waitForSelector(".result.sentence");
    return tab;
  },
  async "a filter hides, and the address brings it back"(browser) {
    const tab = await opened(browser, "story.html");
    const before = await shown(tab);
    const types = await tab.evaluate(() => [...relata.choose.counts("type", relata.state.get()).values()].reduce((sum, n) => sum + n, 0));
    assert.ok(types <= (await tab.evaluate(() => relata.graph.things.name.length)), "types are counted by things");
    await tab.locator("#filters label.value", { hasText: "Person" }).first().click();
    await tab.waitForFunction((n) => relata.chosen().things.length < n, before);
    const after = await shown(tab), hash = await tab.evaluate(() => location.hash);
    assert.match(hash, /type=PERSON/);
    const again = await opened(browser, "story.html", hash);
    assert.equal(await shown(again), after);
    await tab.goBack();
    await tab.waitForFunction((n) => relata.chosen().things.length === n, before);
    assert.deepEqual(again.faults, []);
    return tab;
  },
  async "a click shows the sentence with its ends marked"(browser) {
    const tab = await opened(browser, "story.html");
    const at = await tab.evaluate(() => {
      const i = relata.graph.thingOf.get("person-amina_okello"), { places, view, canvas } = relata.picture, dot = places.get(i), box = canvas.getBoundingClientRect();
      return { x: box.x + view.applyX(dot.x), y: box.y + view.applyY(dot.y) };
    });
    await tab.mouse.click(at.x, at.y);
    await tab.waitForSelector("#evidence h2:has-text('Amina Okello')");
    await tab.locator("#evidence .row .verb").first().click();
    await tab.waitForSelector("#evidence blockquote mark.source");
    assert.ok(await tab.locator("#evidence blockquote mark.target").count());
    return tab;
  },
  async "things with few neighbours are left out"(browser) {
    const tab = await opened(browser, "story.html"), before = await shown(tab);
    await tab.evaluate(() => relata.state.change({ degree: 5 }));
    const after = await shown(tab);
    assert.ok(after > 0 && after < before);
    assert.match(await tab.evaluate(() => location.hash), /degree=5/);
    return tab;
  },
  async "a focus leaves a trail back"(browser) {
    const tab = await opened(browser, "story.html");
    const before = await shown(tab);
    await tab.evaluate(() => relata.state.focus(relata.graph.thingOf.get("org-volgabank")));
    await tab.waitForSelector(".trail");
    assert.ok((await shown(tab)) < before);
    await tab.click(".steps button:nth-child(2)");
    await tab.click(".trail button:first-child");
    assert.equal(await shown(tab), before);
    return tab;
  },
  async "every tab shows something"(browser) {
    const tab = await opened(browser, "story.html");
    for (const [key, text] of [["timeline", "Timeline"], ["disputed", "disputed"], ["table", "relations"], ["articles", "4 articles"]]) {
      await tab.click(`#tab-${key}`);
      assert.match(await tab.textContent(".sheet"), new RegExp(text));
    }
    return tab;
  },
  async "pictures and tables are saved"(browser) {
    const tab = await opened(browser, "story.html");
    for (const [item, start] of [["Picture (PNG)", "\u0089PNG"], ["Picture (SVG)", "<svg"], ["Relations (CSV)", "source,label"]]) {
      await tab.click("#save");
      const [download] = await Promise.all([tab.waitForEvent("download"), tab.click(`text=${item}`)]);
      assert.ok(readFileSync(await download.path(), "latin1").startsWith(start), item);
    }
    return tab;
  },
  async "text is never markup"(browser) {
    const tab = await opened(browser, "hostile.html", "#confidence=0&named=false&group=0");
    for (const key of ["table", "disputed", "articles", "timeline", "graph"]) await tab.click(`#tab-${key}`);
    await tab.evaluate(() => relata.state.seeThing(0));
    await tab.fill("#find", "script");
    await tab.waitForTimeout(500);
    await tab.evaluate(() => relata.state.seeRelation(0));
    assert.equal(await tab.evaluate(() => window.hit), undefined);
    assert.equal(await tab.evaluate(() => document.querySelectorAll("main script, main img, main iframe, a[href^='javascript']").length), 0);
    assert.match(await tab.title(), /<\/script>/);
    assert.ok(!/[\u202a-\u202e\u2066-\u2069]/.test(await tab.evaluate(() => document.body.innerText)));
    return tab;
  },
  async "large graphs open soon and move"(browser) {
    const everything = "#top=5000&named=false&group=0&confidence=0&connected=false";
    for (const [page, hash, most] of [["large5.html", "", 3000], ["large5.html", everything, 3000], ["large50.html", "", 5000]]) {
      const begin = Date.now(), tab = await opened(browser, page, hash), open = Date.now() - begin;
      const [x, y] = await tab.evaluate(() => {
        const box = relata.picture.canvas.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2];
      });
      await tab.evaluate(() => {
        window.frames_ = [];
        const frame = (at) => (window.frames_.push(at), requestAnimationFrame(frame));
        requestAnimationFrame(frame);
      });
      await tab.mouse.move(x, y);
      for (let i = 0; i < 40; ++i) await tab.mouse.wheel(0, i % 20 < 10 ? -100 : 100);
      const at = await tab.evaluate(() => window.frames_), rate = (1000 * (at.length - 1)) / (at[at.length - 1] - at[0]);
      console.log(`      ${page}, ${await shown(tab)} things drawn: open in ${open} ms, ${rate.toFixed(0)} frames a second`);
      assert.ok(open < most, `${page} took ${open} ms to open`);
      assert.ok(rate > 10, `${page} moves at ${rate} frames a second`);
      assert.deepEqual(tab.faults, []);
      await tab.close();
    }
    return opened(browser, "story.html");
  },
  async "a telephone has room"(browser) {
    const tab = await opened(browser, "story.html", "", { width: 390, height: 800 });
    assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= 390));
    await tab.click("#open-filters");
    await tab.waitForSelector("#find:visible");
    return tab;
  },
};

(async () => {
  const browser = await chromium.launchPersistentContext(mkdtempSync(join(folder, "profile-")), { executablePath: "/usr/bin/chromium", headless: true, args: flags });
  let failed = 0;
  for (const [title, test] of Object.entries(tests)) {
    try {
      const tab = await test(browser);
      assert.deepEqual(tab.faults, [], title);
      await tab.close();
      console.log(`ok    ${title}`);
    } catch (error) {
      ++failed;
      console.log(`FAIL  ${title}\n${error.stack}`);
    }
  }
  await browser.close();
  process.exit(failed ? 1 : 0);
})();

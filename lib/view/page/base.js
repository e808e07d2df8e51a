// Small things that every part of the page uses. Each file is one block that adds its part to `relata`.
"use strict";
const relata = {};
{
  // An element; text is always text, never markup. Names that begin with "on" are listeners.
  const el = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value === undefined || value === null || value === false) continue;
      if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
      else element.setAttribute(key, value === true ? "" : value);
    }
    element.append(...children.filter((child) => child !== undefined && child !== null && child !== false));
    return element;
  };

  // Without the characters that turn the direction of what stands around them, and controls.
  const plain = (text) => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");

  // A name from an article, whose direction ends with it.
  const name = (text, attributes = {}) => el("bdi", attributes, plain(text));

  const count = (number, one, many) => `${number.toLocaleString("en")} ${number === 1 ? one : many}`;

  // Titles in the vocabulary's words: "GPE" as people say it.
  const typeNames = {
    PERSON: "Person", ORG: "Organisation", GPE: "Country, city", LOC: "Landscape", FAC: "Building", NORP: "People, group", EVENT: "Event",
    PRODUCT: "Product", MISC: "Other", CONCEPT: "Unnamed",
  };
  const words = (upper) => (typeNames[upper] ?? upper.charAt(0) + upper.slice(1).toLowerCase().replace(/_/g, " "));

  const polarities = ["affirmed", "negated", "possible"];

  // One call after the last of many.
  const later = (call, wait = 0) => {
    let timer = 0;
    return (...values) => {
      clearTimeout(timer);
      timer = setTimeout(() => call(...values), wait);
    };
  };

  // Links lead to web pages only.
  const isWeb = (url) => /^https?:\/\//i.test(url);

  Object.assign(relata, { el, plain, name, count, words, polarities, later, isWeb });
}

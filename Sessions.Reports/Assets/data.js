"use strict";
// What the page was given, unpacked; words for numbers and times; colours.
const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const page = document.documentElement;
page.classList.add("scripted");
const meta = JSON.parse($("#meta").textContent);
const library = window.LightweightCharts;

const element = (name, style, text) => {
  const made = document.createElement(name);
  if (style) made.className = style;
  if (text != null) made.textContent = text;
  return made;
};
const say = text => { $("#say").textContent = text; };

// Numbers as the rest of the page writes them.
const formats = [];
const number = (value, digits = 2) =>
  (formats[digits] ??= new Intl.NumberFormat("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits })).format(value).replace("-", "−");
const signed = (value, digits = 2) => Number.isNaN(value) ? "–" : (value > 0 ? "+" : "") + number(value, digits);
const styleOf = value => value > 0 ? "up" : value < 0 ? "down" : "";

// Times: seconds from the origin, shown by the wall clock of the report's zone.
const dayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const offsetAt = seconds => {
  let offset = meta.zone[1] ?? 0;
  for (let i = 2; i < meta.zone.length && meta.zone[i] <= seconds; i += 2) offset = meta.zone[i + 1];
  return offset;
};
const wall = seconds => new Date((meta.t0 + seconds + offsetAt(seconds)) * 1000);
const dateOf = seconds => wall(seconds).toISOString().slice(0, 10);
const dayText = day => new Date(day * 86400000).toISOString().slice(0, 10);
const clockOf = seconds => wall(seconds).toISOString().slice(11, seconds % 60 ? 19 : 16);
const momentOf = seconds => `${dayNames[wall(seconds).getUTCDay()]} ${dateOf(seconds)} ${clockOf(seconds)}`;
const heldText = seconds => seconds < 60 ? `${seconds} s`
  : seconds < 3600 ? `${Math.round(seconds / 60)} min`
  : seconds < 172800 ? `${Math.floor(seconds / 3600)} h ${String(Math.floor(seconds % 3600 / 60)).padStart(2, "0")}`
  : `${Math.round(seconds / 86400)} days`;
// The first instant of a date of the zone.
const startOf = date => {
  const seconds = Date.parse(date + "T00:00Z") / 1000 - meta.t0;
  return seconds - offsetAt(seconds - offsetAt(seconds));
};

// Columns: varints with the sign in the lowest bit, deflated, base64.
async function unpack(id, rows, columns) {
  const holder = $("#" + id);
  const packed = Uint8Array.from(atob(holder.textContent.trim()), letter => letter.charCodeAt(0));
  holder.remove();
  if (!rows) return Array.from({ length: columns }, () => new Float64Array());
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const read = [];
  let at = 0;
  for (let column = 0; column < columns; column++) {
    const values = new Float64Array(rows);
    for (let row = 0; row < rows; row++) {
      let value = 0, weight = 1, byte;
      do {
        byte = bytes[at++];
        value += (byte & 127) * weight;
        weight *= 128;
      } while (byte > 127);
      values[row] = value % 2 ? -(value + 1) / 2 : value / 2;
    }
    read.push(values);
  }
  return read;
}
const summed = values => {
  for (let i = 1; i < values.length; i++) values[i] += values[i - 1];
  return values;
};
// The first place at which a value is not below another.
const lowerBound = (values, least, valueOf = value => value) => {
  let low = 0, high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueOf(values[middle]) < least) low = middle + 1; else high = middle;
  }
  return low;
};

// Colours, as the style sheet has them in the theme of now.
const probe = element("span");
probe.hidden = true;
document.body.append(probe);
const color = (name, alpha) => {
  probe.style.color = `var(--${name})`;
  const [red, green, blue] = getComputedStyle(probe).color.match(/[\d.]+/g);
  return alpha == null ? `rgb(${red},${green},${blue})` : `rgba(${red},${green},${blue},${alpha})`;
};
const painters = [];
const repaint = () => painters.forEach(paint => paint());
const onTheme = paint => { painters.push(paint); paint(); };

// Trades and occurrences, when they are first asked for.
let trades, occurrences;
const loaded = (() => {
  let loading;
  return () => loading ??= (async () => {
    const o = await unpack("d-occ", meta.occ, 9);
    summed(o[2]);
    summed(o[8]);
    occurrences = {
      count: meta.occ, symbol: o[0], session: o[1], begin: o[2], end: o[2].map((begin, i) => begin + o[3][i]), late: o[4],
      left: o[5].map(flags => flags & 1), trades: o[6], net: o[7].map((net, i) => o[5][i] & 2 ? NaN : net / 100),
      date: o[8],
    };
    const t = await unpack("d-tr", meta.tr, 13), price = 10 ** meta.pd, volume = 10 ** meta.vd;
    summed(t[0]);
    summed(t[5]);
    trades = {
      count: meta.tr, begin: t[0], end: t[0].map((begin, i) => begin + t[1][i]), symbol: t[2], side: t[3], volume: t[4].map(v => v / volume),
      open: t[5].map(p => p / price), close: t[6].map((p, i) => (p + t[5][i]) / price), net: t[7].map((net, i) => t[10][i] & 1 ? NaN : net / 100),
      worst: t[8].map((v, i) => t[10][i] & 2 ? NaN : v / 100), best: t[9].map((v, i) => t[10][i] & 2 ? NaN : v / 100), why: t[11], occurrence: t[12],
    };
    trades.session = trades.occurrence.map(i => i < 0 ? -1 : occurrences.session[i]);
    const ofSymbol = (all, symbol, also) => [...Array(all.count).keys()].filter(i => all.symbol[i] === symbol || (also && all.symbol[i] < 0));
    trades.of = meta.syms.map((_, symbol) => ofSymbol(trades, symbol));
    occurrences.of = meta.syms.map((_, symbol) => ofSymbol(occurrences, symbol, true));
  })();
})();
const sessionName = session => session < 0 ? "No session" : meta.sess[session];
const sessionChip = session => {
  const chip = element("span", session < 0 ? "chip" : "chip c" + meta.cols[session]);
  chip.append(element("i"), sessionName(session));
  return chip;
};

// Microsoft's Recognizers-Text (Chinese) on the shared cases: numbers, units and dates, given every advantage that is fair:
// all its recognizers together, the longest of what overlaps, units translated to the product's, any date it finds counted.
import { readFileSync } from "node:fs";
import suite from "@microsoft/recognizers-text-suite";

const cases = JSON.parse(readFileSync(process.argv[2], "utf8"));
const culture = "zh-cn";
const saidOn = new Date(2010, 7, 1);

const lengths = { Kilometer: 1000, Meter: 1, Decimeter: 0.1, Centimeter: 0.01, Millimeter: 0.001, Li: 500, Zhang: 3.3333, Chi: 0.3333 };
const others = { Kilogram: "公斤", Ton: "吨", Jin: "斤", Gram: "克", Mu: "亩", "Square meter": "平方米", Acre: "亩", Hectare: "亩", Liter: "升" };

function figure(found) {
  const { value, unit } = found.resolution ?? {};
  const plain = Number(String(value ?? "").replace("%", ""));
  if (value == null || Number.isNaN(plain)) return null;
  const at = { start: found.start, end: found.end + 1, max: null };
  if (found.typeName === "percentage") return { ...at, value: plain, unit: "%" };
  if (unit in lengths) return { ...at, value: plain * lengths[unit], unit: "米" };
  if (unit === "Hectare") return { ...at, value: plain * 15, unit: "亩" };
  if (found.typeName === "currency") return { ...at, value: plain, unit: "元" };
  return { ...at, value: plain, unit: others[unit] ?? "" };
}

function longest(found) {
  const kept = [];
  for (const one of found.sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

function figures(text) {
  const taken = suite.recognizeDateTime(text, culture, undefined, saidOn)
    .filter((found) => found.resolution?.values && /[年月日号天周]/.test(found.text))
    .concat(suite.recognizeOrdinal(text, culture));
  const found = [suite.recognizeNumber, suite.recognizePercentage, suite.recognizeCurrency, suite.recognizeDimension]
    .flatMap((recognize) => recognize(text, culture)).map(figure).filter(Boolean);
  return longest(found).filter((one) => !taken.some((date) => one.start <= date.end && date.start < one.end));
}

const day = (text) => text?.slice(0, 10);
const before = (text) => {
  const date = new Date(`${text}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
};

function days(value) {
  if (value.type === "date" || value.type === "datetime") return { start: day(value.value), end: day(value.value) };
  if (value.type === "daterange") return { start: day(value.start), end: value.end && before(day(value.end)) };
  if (value.type === "datetimerange") return { start: day(value.start), end: day(value.end) };
  return null;
}

function dates({ text, ref }) {
  const [year, month, date] = ref.split("-").map(Number);
  return suite.recognizeDateTime(text, culture, undefined, new Date(year, month - 1, date))
    .flatMap((found) => (found.resolution?.values ?? []).map(days))
    .filter((found) => /^\d{4}-\d\d-\d\d$/.test(found?.start) && /^\d{4}-\d\d-\d\d$/.test(found?.end));
}

function perSecond(texts, answer) {
  for (const text of texts) answer(text);
  const began = process.hrtime.bigint();
  let done = 0;
  const elapsed = () => Number(process.hrtime.bigint() - began) / 1e9;
  for (; elapsed() < 3; done++) answer(texts[done % texts.length]);
  return done / elapsed();
}

const texts = cases.messages.slice(0, 100);
console.log(JSON.stringify({
  name: "Recognizers-Text 1.3.1",
  figures: cases.figures.map((one) => figures(one.text)),
  look_alikes: cases.look_alikes.map((one) => figures(one.text)),
  dates: cases.dates.map(dates),
  themes: null,
  per_second: {
    figures: perSecond(texts, figures),
    dates: perSecond(texts, (text) => dates({ text, ref: "2010-08-01" })),
    themes: null,
    whole: null,
  },
}));

// Recomputes every figure of a draft from the records it stands on, by its own arithmetic.
//   node recount.mjs DRAFT.json RECORDS.jsonl
// Ends with 1 and one line per mismatch; with 0 and a summary line if all agree. No dependency, none of the product's code.
import { readFileSync } from 'node:fs';

const [draftFile, recordsFile] = process.argv.slice(2);
const draft = JSON.parse(readFileSync(draftFile, 'utf8'));
const records = new Map(readFileSync(recordsFile, 'utf8').split('\n').filter(Boolean).map(JSON.parse).map(r => [r.id, r]));

const people = new Set(['人', '名', '位', '个', '口', '人次']);
const kilograms = { 吨: 1000, 公斤: 1, 斤: 0.5 };
const mismatches = [];
let traced = 0, totals = 0;

const numberOf = figure => Math.round(figure.value * 1e6);
const folded = text => text.replace(/[！-～]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

/** The value of a record's figure in the unit of the total; undefined where it is of another measure. */
function inUnit(figure, unit) {
    if (figure.role !== 'done') return undefined;
    if (unit === '元') return figure.kind === 'money' ? numberOf(figure) : undefined;
    if (unit === '人' || unit === '人次')
        return figure.unit === unit || (figure.kind === 'people' || figure.kind === 'count') && people.has(figure.unit) && figure.unit !== '人次'
            ? numberOf(figure) : undefined;
    if (unit in kilograms) return figure.unit in kilograms ? Math.round(numberOf(figure) * kilograms[figure.unit] / kilograms[unit]) : undefined;
    if (unit === '米' || unit === '亩' || unit === '平方米') return figure.unit === unit ? numberOf(figure) : undefined;
    return figure.kind === 'count' || figure.kind === 'times' ? numberOf(figure) : undefined;
}

/** Whether the sum can be reached with at least one figure of every record. */
function reaches(sum, from, unit) {
    let sums = new Set([0]);
    for (const id of from) {
        const values = records.get(id).figures.map(figure => inUnit(figure, unit)).filter(value => value !== undefined);
        let own = new Set();
        for (const value of values) own = new Set([...own, value, ...[...own].map(other => other + value)]);
        sums = new Set([...sums].flatMap(done => [...own].map(value => done + value)).filter(value => value <= sum));
        if (sums.size === 0) return false;
    }
    return sums.has(sum);
}

/** Distinct branches; the township's own body is none, and a joint event credits every branch. */
function branches(from) {
    const names = from.flatMap(id => [records.get(id).branch, ...(records.get(id).joint_branches ?? [])]);
    return new Set(names.filter(name => !(name.startsWith(draft.org) && name.endsWith('党委')))).size;
}

function checkTotal(figure, sentence) {
    const from = figure.from;
    const missing = from.filter(id => !records.has(id));
    if (missing.length) return `stands on records that are not there: ${missing}`;
    if (new Set(from).size !== from.length) return 'names a record twice';
    if (from.some(id => records.get(id).status === 'withdrawn')) return 'stands on a withdrawn record';
    const told = sentence.text.slice(sentence.text.indexOf(figure.text));
    if (/^\d+个?(?:党)?支部/.test(told)) return branches(from) === figure.value ? null : `should be ${branches(from)} branches`;
    if (/^\d+[项条]/.test(told) && from.length === figure.value) return null;
    if (from.some(id => records.get(id).status !== 'confirmed' || records.get(id).same_event_as)) return 'adds what does not count';
    if (!reaches(numberOf(figure), from, figure.unit)) return 'is not the sum of its records';
    const approximate = from.some(id => records.get(id).figures.every(f => inUnit(f, figure.unit) === undefined || f.approx || f.max !== null));
    return approximate && !/[余多近约]|以上/.test(figure.text) ? 'is exact, but an addend is not' : null;
}

function checkTraced(figure, sentence) {
    const cited = figure.from.map(id => records.get(id));
    if (!cited.length || cited.includes(undefined)) return 'cites no record';
    if (!figure.from.every(id => sentence.cites.includes(id))) return 'stands on a record that its sentence does not cite';
    const stands = cited.every(r => r.figures.some(f => f.value === figure.value && (f.unit === figure.unit || people.has(f.unit) && people.has(figure.unit)))
        || folded(r.text).includes(folded(figure.text)) || reaches(numberOf(figure), [r.id], figure.unit));
    return stands ? null : 'does not stand in its records';
}

for (const section of draft.sections)
    for (const sentence of section.paragraphs.flatMap(paragraph => paragraph.sentences))
        for (const figure of sentence.figures) {
            if (!sentence.text.includes(figure.text)) mismatches.push(`${figure.text} is not in its sentence: ${sentence.text}`);
            const problem = figure.status === 'total' ? (totals++, checkTotal(figure, sentence))
                : figure.status === 'traced' ? (traced++, checkTraced(figure, sentence)) : 'is unsupported';
            if (problem) mismatches.push(`${figure.text} (${figure.value} ${figure.unit}, ${figure.status}, from ${figure.from}) ${problem}: ${sentence.text}`);
        }

// Every figure that was done is told from its record or listed as left out, and listed once.
const bearing = new Set(draft.sections.flatMap(s => s.paragraphs).flatMap(p => p.sentences).flatMap(s => s.figures).flatMap(f => f.from));
const listed = new Map();
for (const left of draft.left_out ?? []) listed.set(`${left.record} ${left.figure}`, (listed.get(`${left.record} ${left.figure}`) ?? 0) + 1);
let done = 0;
for (const record of records.values()) {
    if (record.status !== 'confirmed' || record.same_event_as || record.date.start > draft.to || record.date.end < draft.from) continue;
    for (const figure of record.figures.filter(figure => figure.role === 'done')) {
        done++;
        const key = `${record.id} ${figure.text}`, count = listed.get(key) ?? 0;
        if (count > 0) listed.set(key, count - 1);
        else if (!bearing.has(record.id)) mismatches.push(`${key} is neither told nor left out`);
    }
}
for (const [key, count] of listed) if (count > 0) mismatches.push(`${key} is listed as left out, but was not done`);

if (draft.audit.totals !== totals || draft.audit.traced !== traced) mismatches.push(`the audit counts ${JSON.stringify(draft.audit)}, there are ${totals} totals and ${traced} traced`);
for (const mismatch of mismatches) console.error(mismatch);
console.log(`${totals} totals and ${traced} traced figures recomputed, ${done} done figures accounted for, ${mismatches.length} mismatches`);
process.exit(mismatches.length ? 1 : 0);

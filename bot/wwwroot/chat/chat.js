import { fileLinks } from './actions.js';
import { connect } from './connection.js';
import { prepareStore, guardComposition } from './store.js';
import { style, cardStyle } from './style.js';

const element = id => document.getElementById(id);
const views = ['sign-in', 'missing', 'elsewhere', 'unreachable', 'chat'];
const otherWindows = new BroadcastChannel('assistant-chat');
const HISTORY_WAIT = 400;
const LONG_SLEEP = 10 * 60 * 1000;
let line, store;

function show(view) {
  for (const id of views) element(id).hidden = id !== view;
  if (view !== 'chat') element('hints').hidden = true;
}

async function ask(path, method = 'GET', body) {
  const response = await fetch(path, {
    method,
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body && JSON.stringify(body),
  });
  if (response.status === 401) return null;
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.problem ?? '');
  return answer;
}

async function open() {
  if (!window.WebChat) return show('missing');
  try {
    const visit = await ask('/chat/visit');
    element('leave').hidden = !visit.person;
    if (!visit.person) return offerSignIn(visit);
    element('who').textContent = `${visit.person.name} ${visit.person.branch_short}`;
    await talk(visit.person);
  } catch {
    show('unreachable');
  }
}

function offerSignIn(visit) {
  const form = element('sign-in');
  element('branches').replaceChildren(...visit.branches.map(name => new Option(name)));
  const adapt = () => {
    const role = form.elements.role.value;
    const branch = form.elements.branch;
    element('branch-label').textContent = element('branch-label').dataset[role];
    branch.placeholder = branch.dataset[role];
    branch.setAttribute('list', role === 'secretary' ? 'branches' : '');
    if (role === 'staff' && !branch.value) branch.value = visit.committee;
    if (role === 'secretary' && branch.value === visit.committee) branch.value = '';
  };
  form.onchange = event => event.target.name === 'role' && adapt();
  form.onsubmit = async event => {
    event.preventDefault();
    const problem = element('sign-in-problem');
    problem.textContent = '';
    const { name, role, branch } = Object.fromEntries(new FormData(form));
    try {
      await ask('/chat/visit', 'POST', { name, role, branch });
      await open();
    } catch (failure) {
      problem.textContent = failure.message || problem.dataset.failed;
    }
  };
  show('sign-in');
  adapt();
}

/** Opens the conversation; what was typed and not sent stays in the box. */
async function talk(person) {
  otherWindows.postMessage('here');
  const typed = store?.getState().sendBoxValue ?? '';
  const again = () => talk(person).catch(() => show('unreachable'));
  line?.hangUp();
  line = await connect(() => ask('/chat/token', 'POST'), {
    // What was said before arrives right after; where nothing does, examples help.
    onOnline: () => setTimeout(() => {
      element('chat').dataset.state = 'online';
      showHints(person, !store.talked());
    }, HISTORY_WAIT),
    onExpired: again,
    onLost: () => show('unreachable'),
  });
  const chat = element('chat');
  const { publicUrl, openLink } = chat.dataset;
  store = prepareStore({ publicUrl: publicUrl.replace(/\/$/, ''), openLink }, () => showHints(person, false));
  show('chat');

  const room = document.createElement('div');
  chat.replaceChildren(room);
  window.WebChat.renderWebChat({
    directLine: line.directLine,
    store,
    userID: person.id,
    username: person.name,
    locale: 'zh-Hans',
    styleOptions: style(person.name.slice(0, 1), chat.dataset.botInitials),
    adaptiveCardsHostConfig: cardStyle,
    cardActionMiddleware: fileLinks,
    overrideLocalizedStrings: words => ({ ...words, TEXT_INPUT_PLACEHOLDER: chat.dataset.placeholder }),
  }, room);
  putInBox(typed);
  afterSleep(again);
}

/** A phone that slept for long comes back with a fresh connection, not with one that has to find out. */
function afterSleep(again) {
  let hiddenAt = 0;
  document.onvisibilitychange = () => {
    if (document.hidden) hiddenAt = Date.now();
    else if (hiddenAt && Date.now() - hiddenAt > LONG_SLEEP && !element('chat').hidden) again();
  };
}

const putInBox = text => store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text } });

function showHints(person, wanted) {
  const hints = element('hints');
  hints.hidden = !wanted;
  for (const list of hints.querySelectorAll('ul')) list.hidden = list.dataset.for !== person.role;
  hints.onclick = event => {
    if (event.target.tagName !== 'BUTTON') return;
    // An example is put into the box, not sent: what goes into the ledger is the person's own.
    putInBox(event.target.textContent);
    element('chat').querySelector('textarea, input[type="text"]')?.focus();
  };
}

element('leave').onclick = async () => {
  await ask('/chat/visit', 'DELETE');
  line?.hangUp();
  location.reload();
};
element('here').onclick = element('again').onclick = () => location.reload();
otherWindows.onmessage = () => {
  if (element('chat').hidden) return;
  line?.hangUp();
  element('chat').replaceChildren();
  show('elsewhere');
};
guardComposition(element('chat'));
open();

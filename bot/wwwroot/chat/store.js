// What the page does with activities on their way between Web Chat and the bot.

const CARD = 'application/vnd.microsoft.card.adaptive';
const LONGEST_TITLE = 12;

/** A Web Chat store; onTalk is told when something was said, once. links: see linksAsButtons. */
export function prepareStore(links, onTalk) {
  let talked = false;
  const store = window.WebChat.createStore({}, () => next => action => {
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
      action = withActivity(action, activity => linksAsButtons(withoutDoubles(activity), links));
      if (action.payload.activity.type === 'message' && !talked) {
        talked = true;
        onTalk();
      }
    }
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY') action = withActivity(action, saidAloud);
    return next(action);
  });
  store.talked = () => talked;
  return store;
}

const withActivity = (action, change) =>
  ({ ...action, payload: { ...action.payload, activity: change(action.payload.activity) } });

/**
 * Beside a card nothing is said twice: of the text, which is complete for clients without cards, only the lines stay
 * that the card does not say, and buttons that stand below the conversation are not in the card too, where they would
 * stay after an answer. A screen reader reads the text as it came.
 */
function withoutDoubles(activity) {
  if (!activity.attachments?.some(isCard)) return activity;
  const said = activity.attachments.filter(isCard).flatMap(({ content }) => wordsOf(content.body)).join('\n');
  const text = (activity.text ?? '').split('\n').filter(line => !isSaid(line, said)).join('\n');
  const below = (activity.suggestedActions?.actions ?? []).map(({ value }) => value);
  const attachments = activity.attachments.map(attachment => !isCard(attachment) ? attachment : {
    ...attachment,
    content: { ...attachment.content, actions: attachment.content.actions?.filter(({ data }) => !below.includes(data?.say)) },
  });
  return { ...activity, text, attachments, channelData: { ...activity.channelData, 'webchat:fallback-text': activity.text } };
}

/** Every text, title and value of a card. */
const wordsOf = part => !part || typeof part !== 'object' ? []
  : Object.entries(part).flatMap(([name, value]) =>
    typeof value === 'string' && ['text', 'title', 'value'].includes(name) ? [value] : wordsOf(value));

const isSaid = (line, said) =>
  line.replace(/^\d+\.\s*/, '').split(/[\s·：；（）…]+/).filter(Boolean).every(words => said.includes(words));

/**
 * A line that ends in a link becomes a button: a phone cannot tap plain text. The bot's own pages are opened where this
 * page came from, whatever name the server goes by elsewhere.
 */
function linksAsButtons(activity, { publicUrl, openLink }) {
  if (activity.from?.role !== 'bot' || !activity.text) return activity;
  const actions = [];
  const lines = activity.text.split('\n').flatMap(line => {
    const [, label, link] = /^(.*?)[：:]?\s*(https?:\/\/\S+)$/.exec(line) ?? [];
    if (!link) return [line];
    const url = link.startsWith(publicUrl) ? location.origin + link.slice(publicUrl.length) : link;
    const isTitle = label && label.length <= LONGEST_TITLE;
    actions.push({ type: 'Action.OpenUrl', title: isTitle ? label : openLink, url });
    return isTitle || !label ? [] : [label];
  });
  if (!actions.length) return activity;
  const card = { contentType: CARD, content: { type: 'AdaptiveCard', version: '1.5', body: [], actions } };
  return { ...activity, text: lines.join('\n'), attachments: [...activity.attachments ?? [], card] };
}

const isCard = ({ contentType }) => contentType === CARD;

/** A button of a card says its words, so that they stand in the conversation like any others. */
function saidAloud(activity) {
  if (activity.text || typeof activity.value?.say !== 'string') return activity;
  const { postBack, ...channelData } = activity.channelData ?? {};
  return { ...activity, text: activity.value.say, textFormat: 'plain', channelData };
}

/** Enter that ends the composition of Chinese characters sends nothing. */
export function guardComposition(root) {
  root.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.stopPropagation();
  }, true);
}

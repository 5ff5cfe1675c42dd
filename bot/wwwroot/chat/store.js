// What the page does with activities on their way between Web Chat and the bot.

const CARD = 'application/vnd.microsoft.card.adaptive';

/** A Web Chat store; onTalk is told when something was said, once. */
export function prepareStore(onTalk) {
  let talked = false;
  const store = window.WebChat.createStore({}, () => next => action => {
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
      action = withActivity(action, withoutDoubles);
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
 * Beside a card nothing is said twice: the text, which says the same for clients without cards, is what a screen reader
 * reads, and buttons that stand below the conversation are not in the card too, where they would stay after an answer.
 */
function withoutDoubles(activity) {
  if (!activity.attachments?.some(isCard)) return activity;
  const { text, ...rest } = activity;
  const below = (activity.suggestedActions?.actions ?? []).map(({ value }) => value);
  const attachments = activity.attachments.map(attachment => !isCard(attachment) ? attachment : {
    ...attachment,
    content: { ...attachment.content, actions: attachment.content.actions?.filter(({ data }) => !below.includes(data?.say)) },
  });
  return { ...rest, attachments, channelData: { ...activity.channelData, 'webchat:fallback-text': text } };
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

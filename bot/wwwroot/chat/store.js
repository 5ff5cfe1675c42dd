// What the page does with activities on their way between Web Chat and the bot.

const CARD = 'application/vnd.microsoft.card.adaptive';

/** A Web Chat store; tells onTalk once anything was said. */
export function prepareStore(onTalk) {
  let talked = false;
  const store = window.WebChat.createStore({}, () => next => action => {
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
      action = withActivity(action, withoutDoubledText);
      if (action.payload.activity.type === 'message' && !talked) {
        talked = true;
        onTalk(true);
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

/** The text says what the card shows, for clients without cards; here it is what a screen reader reads. */
function withoutDoubledText(activity) {
  if (!activity.attachments?.some(({ contentType }) => contentType === CARD)) return activity;
  const { text, ...rest } = activity;
  return { ...rest, channelData: { ...activity.channelData, 'webchat:fallback-text': text } };
}

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

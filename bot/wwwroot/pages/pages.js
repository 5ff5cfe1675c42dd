// Copies the text of a field. Offices open the site by plain http in their own network, where browsers keep
// navigator.clipboard away; selecting and copying works there too.
window.copyFrom = async id => {
  const field = document.getElementById(id);
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.select();
    return document.execCommand('copy');
  }
};

// Brings what a panel is about into the part of the page that the panel leaves free.
window.reveal = selector => {
  const found = document.querySelector(selector), panel = document.querySelector('.panel');
  if (!found || !panel) return;
  const place = found.getBoundingClientRect(), cover = panel.getBoundingClientRect();
  const beside = cover.left > place.left && cover.top < innerHeight / 2;
  const bottom = beside ? innerHeight : cover.top;
  if (place.top < 72 || place.bottom > bottom) scrollBy({ top: place.top - (bottom - Math.min(place.height, bottom - 72)) / 2 - 36, behavior: 'smooth' });
};

// After a panel closes, the keyboard is where it was: on the link that opened it.
window.returnTo = address => document.querySelector(`a[href="${CSS.escape(address)}"]`)?.focus({ preventScroll: true });

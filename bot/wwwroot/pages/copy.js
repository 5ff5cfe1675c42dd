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

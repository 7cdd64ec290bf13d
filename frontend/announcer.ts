import { announce } from '@vaadin/a11y-base/src/announce.js';

/** The server's way to a screen reader. Without a text it is the title of the page, once that is there. */
window.addEventListener('lodestar-announce', (event) => {
  const { detail: text } = event as CustomEvent<string>;
  if (text) {
    announce(text);
  } else {
    setTimeout(() => announce(document.title), 300);
  }
});

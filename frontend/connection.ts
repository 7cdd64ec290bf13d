import { ConnectionIndicator } from '@vaadin/common-frontend';

// The indicator stands outside every landmark; as a status it may, and its changes are spoken.
ConnectionIndicator.instance.setAttribute('role', 'status');

declare global {
  interface Window {
    vaadinPush?: { atmosphere: { unsubscribe(): void } };
  }
}

// A form leads to another page, and perhaps out of the session. What the server would say of that on the open line makes
// Vaadin load this page again, in the middle of the way to the other one.
window.addEventListener('submit', (event) => {
  if (!event.defaultPrevented) {
    window.vaadinPush?.atmosphere.unsubscribe();
  }
});

// Vaadin's pages name a base, from which the browser reckons a link such as `#metrics`: it would lead to the library.
// Such a link takes the focus along, as links within a page should.
document.addEventListener('click', (event) => {
  const link = event.composedPath().find((part) => part instanceof HTMLAnchorElement);
  const name = link?.getAttribute('href');
  const target = name?.startsWith('#') ? document.getElementById(name.slice(1)) : null;
  if (!target || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  event.preventDefault();
  if (!target.hasAttribute('tabindex')) {
    target.tabIndex = -1;
  }
  target.scrollIntoView();
  target.focus({ preventScroll: true });
});

/** What jsdom lacks: a window that matches no media query, as on a light, wide screen without preferences. */
export function giveTheWindowNoMediaPreference(): void {
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      matches: false,
      media,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
}

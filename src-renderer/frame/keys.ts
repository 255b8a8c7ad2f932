const INTERACTIVE =
  'button, a[href], input, textarea, select, [contenteditable="true"], [role="menuitem"], [role="option"], [role="tab"], [role="slider"], [role="switch"]';
const WRITING = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]';

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The name of a key press as commands write it: `mod+k`, `shift+j`, `/`, `Enter`; null for none of ours. */
export function keyName(press: KeyPress): string | null {
  if (press.altKey) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const mod = press.ctrlKey || press.metaKey ? 'mod+' : '';
  const letter = key.length > 1 || key !== key.toUpperCase();
  const shift = press.shiftKey && letter ? 'shift+' : '';
  return `${mod}${shift}${key}`;
}

/** Whether a key belongs to what has the focus (typing, pressing a button) rather than to the application. */
export function belongsToFocus(name: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  // What was typed is taken back where it was typed.
  if (name === 'mod+z') return target.closest(WRITING) !== null;
  if (name.startsWith('mod+')) return false;
  if (name === 'Escape' && holdsNothingTyped(target)) return false;
  if (target.closest(WRITING) !== null) return true;
  return (name === 'Enter' || name === ' ') && target.closest(INTERACTIVE) !== null;
}

/** A closed list of choices or an empty password box: there is nothing that Escape could take back. */
function holdsNothingTyped(target: Element): boolean {
  if (!(target instanceof HTMLInputElement)) return false;
  return target.readOnly || (target.type === 'password' && target.value === '');
}

import type { Choice } from './listbox';
import { element } from './page';

/** The chosen ones above a multiple input, each with a hidden input for the server. */
export class Chips {
  private list = element('ul', { class: 'chips' });

  constructor(private readonly input: HTMLInputElement) {}

  /** The server gives what is already chosen in data-chosen; the names in the input are for those without scripts. */
  attach(): void {
    if (this.list.isConnected) return;
    this.list = element('ul', { class: 'chips', 'aria-label': '已选' });
    this.input.before(this.list);
    const chosen = JSON.parse(this.input.dataset.chosen ?? '[]') as Choice[];
    if (!chosen.length) return;
    chosen.forEach(choice => this.add(choice));
    // What was typed besides stays: after a refusal the server gives both back.
    this.input.value = this.input.value.split('、').filter(name => !chosen.some(choice => choice.name === name)).join('、');
  }

  add(choice: Choice): void {
    if ([...this.list.querySelectorAll('input')].some(input => input.value === choice.id)) return;
    const remove = element('button', { type: 'button', 'aria-label': `移除 ${choice.name}` }, '移除');
    const chip = element('li', {}, choice.name, remove,
      element('input', { type: 'hidden', name: this.input.dataset.name ?? '', value: choice.id }));
    remove.addEventListener('click', () => this.remove(chip));
    this.list.append(chip);
  }

  removeLast(): void {
    const last = this.list.lastElementChild;
    if (last) this.remove(last);
  }

  private remove(chip: Element): void {
    chip.remove();
    this.input.focus();
    this.input.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

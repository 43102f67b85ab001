import { Chips } from './chips';
import { Listbox, type Choice } from './listbox';
import { onPage } from './page';

const quiet = 150;
let made = 0;

/** A combobox after ARIA 1.2: the input keeps the focus, the list points at the active option. */
class Typeahead {
  private readonly list: Listbox;
  private readonly chips: Chips | null;
  private timer = 0;
  private asked = 0;

  constructor(private readonly input: HTMLInputElement, private readonly id = `typeahead-${++made}`) {
    this.list = new Listbox(this.id, choice => this.take(choice));
    this.chips = input.hasAttribute('data-multiple') ? new Chips(input) : null;
    input.addEventListener('input', () => this.typed());
    input.addEventListener('keydown', event => this.pressed(event));
    input.addEventListener('blur', () => this.close());
  }

  /** Restores what an enhanced navigation may have taken away. */
  attach(): void {
    const place = this.input.closest('.combo') ?? this.input.parentElement;
    if (place && !this.list.element.isConnected) place.append(this.list.element);
    const state = {
      role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.id,
    };
    for (const [name, value] of Object.entries(state)) this.input.setAttribute(name, value);
    this.chips?.attach();
  }

  private typed(): void {
    clearTimeout(this.timer);
    if (!this.chips) this.target()?.setAttribute('value', '');
    const text = this.input.value.slice(this.before().length).trim();
    if (!text) return this.close();
    this.timer = window.setTimeout(() => void this.ask(text), quiet);
  }

  private async ask(text: string): Promise<void> {
    const turn = ++this.asked;
    const address = new URL(this.input.dataset.typeahead ?? '', document.baseURI);
    address.searchParams.set('q', text);
    try {
      const response = await fetch(address.href, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
      const found = response.ok ? await response.json() as Choice[] : [];
      if (turn !== this.asked || document.activeElement !== this.input) return;
      this.list.show(found);
      this.input.setAttribute('aria-expanded', 'true');
      this.point();
    } catch {
      this.close(); // Without the network the plain text still goes to the server.
    }
  }

  /** What stands before the name that is being typed: earlier ones, written out and separated. */
  private before(): string {
    return this.chips ? this.input.value.replace(/[^、，,；;]*$/, '') : '';
  }

  private pressed(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Backspace' && !this.input.value) this.chips?.removeLast();
    if (!this.list.open) return;
    if (event.key === 'ArrowDown') this.list.move(1);
    else if (event.key === 'ArrowUp') this.list.move(-1);
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && this.list.active) this.take(this.list.active);
    else return;
    event.preventDefault();
    this.point();
  }

  private take(choice: Choice): void {
    if (this.chips) {
      this.chips.add(choice);
      this.input.value = this.before();
    } else {
      this.input.value = choice.name;
      this.target()?.setAttribute('value', choice.id);
    }
    this.close();
    this.input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** The hidden input that receives the identifier, by name in the same form. */
  private target(): HTMLInputElement | null {
    const name = this.input.dataset.target;
    return name ? (this.input.form ?? document).querySelector<HTMLInputElement>(`input[type="hidden"][name="${CSS.escape(name)}"]`) : null;
  }

  private close(): void {
    clearTimeout(this.timer);
    this.asked++;
    this.list.hide();
    this.input.setAttribute('aria-expanded', 'false');
    this.point();
  }

  private point(): void {
    if (this.list.activeId) this.input.setAttribute('aria-activedescendant', this.list.activeId);
    else this.input.removeAttribute('aria-activedescendant');
  }
}

const known = new WeakMap<HTMLInputElement, Typeahead>();

onPage(() => document.querySelectorAll<HTMLInputElement>('input[data-typeahead]').forEach(input => {
  const typeahead = known.get(input) ?? new Typeahead(input);
  known.set(input, typeahead);
  typeahead.attach();
}));

import { onPage } from './page';

/** A choice on which the rest of the form hangs, such as the kind of an activity: while nothing else was typed, the form follows it. */
onPage(() => document.querySelectorAll<HTMLSelectElement>('select[data-follow]').forEach(select => {
  if (select.dataset.followed) return;
  select.dataset.followed = 'yes';
  let typed = false;
  select.form?.addEventListener('input', event => { typed ||= event.target !== select; });
  select.addEventListener('change', () => {
    if (typed) return;
    const address = new URL(location.href);
    address.searchParams.set(select.dataset.follow!, select.value);
    location.assign(address.href);
  });
}));

import { nearest } from './page';

// A message stays until its reader puts it away or goes on.
document.addEventListener('click', event => {
  if (nearest(event, '[data-dismiss]')) nearest(event, '.toast, .refusal')?.remove();
});

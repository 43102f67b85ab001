import './autosave';
import './confirm';
import './forms';
import './keys';
import './lazy';
import './paste';
import './theme';
import './typeahead';

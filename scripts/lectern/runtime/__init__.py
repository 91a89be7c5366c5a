"""The learner's side: JavaScript and CSS.  Only `dist/` is shipped; `src/` is its source."""

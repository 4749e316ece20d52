#pragma once
#include <histedit.h>

// libedit is loaded when a person is asked for a line, never at start-up, so its functions come as
// pointers. `el_set` is variadic, which Swift cannot call.
typedef int (*edit_set_function)(EditLine *, int, ...);
typedef char *(*edit_prompt_function)(EditLine *);
typedef unsigned char (*edit_key_function)(EditLine *, int);

static inline int edit_set_prompt(
    edit_set_function set, EditLine *edit, edit_prompt_function prompt) {
  return set(edit, EL_PROMPT, prompt);
}

static inline int edit_set_editor(edit_set_function set, EditLine *edit, const char *editor) {
  return set(edit, EL_EDITOR, editor);
}

static inline int edit_set_client_data(edit_set_function set, EditLine *edit, void *data) {
  return set(edit, EL_CLIENTDATA, data);
}

static inline int edit_get_client_data(edit_set_function get, EditLine *edit, void **data) {
  return get(edit, EL_CLIENTDATA, data);
}

static inline int edit_add_function(
    edit_set_function set, EditLine *edit, const char *name, edit_key_function function) {
  return set(edit, EL_ADDFN, name, name, function);
}

static inline int edit_bind(
    edit_set_function set, EditLine *edit, const char *key, const char *name) {
  return set(edit, EL_BIND, key, name, (char *)0);
}

// Keys that make signals are given to the editor instead.
static inline int edit_take_signal_keys(edit_set_function set, EditLine *edit) {
  return set(edit, EL_SETTY, "-d", "-isig", (char *)0);
}

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The days as the API names them, in the order of the week: sorted by name nobody finds them. */
export const weekdays = names.map((name) => ({ name, value: name }));

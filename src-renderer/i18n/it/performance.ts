/** Texts of the performance screen. */
export const performance = { title: 'Prestazioni' };

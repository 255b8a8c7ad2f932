/** Texts of the forms screen. */
export const forms = { title: 'Moduli' };

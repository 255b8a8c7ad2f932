/** Texts of the request screen. */
export const request = { title: 'Richiesta' };

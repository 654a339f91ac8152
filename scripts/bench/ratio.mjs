export const title = 'Against a bare server';

export const options = { rounds: 8, seconds: 2 };

export const measure = async () => ({ database: null, results: {}, problems: ['not there yet'] });

export const describe = () => [];

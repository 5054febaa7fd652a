import { storeContract } from './contract.ts';

const url = process.env['FIREGRID_MONGO_URL'];
if (!url) throw new Error('FIREGRID_MONGO_URL names no database to test on: npm test starts one');
storeContract(url);

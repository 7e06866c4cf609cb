// `node create-database.cjs ADDRESS NAME`: one more database on that PostgreSQL server.

const { Client } = require('pg');

const [address, name] = process.argv.slice(2);
const client = new Client({ connectionString: address });
client
  .connect()
  .then(() => client.query(`create database ${client.escapeIdentifier(name)}`))
  .finally(() => client.end());

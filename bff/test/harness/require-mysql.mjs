if (!process.env.TEST_MYSQL_URL) {
  console.error(
    'TEST_MYSQL_URL is missing: mysql://user:password@host:port/ of a server where databases may be made',
  );
  process.exit(1);
}

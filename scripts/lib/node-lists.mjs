/** A URL for each process that names all nodes, another one first. */
export const listsOf = (urls) => {
  const nodes = urls.map((url) => new URL(url));
  return nodes.map((own, first) => {
    const hosts = nodes.map((_, more) => nodes[(first + more) % nodes.length].host).join(',');
    return own.toString().replace(own.host, hosts);
  });
};

const files = import.meta.glob<string>(['../../../assets/locales/en/*.ftl', '!**/cli.ftl'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

export const catalogue = Object.values(files);

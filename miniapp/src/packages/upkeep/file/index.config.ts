export default definePageConfig({ navigationBarTitleText: '用表格修改' });

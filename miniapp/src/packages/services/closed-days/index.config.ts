export default definePageConfig({ navigationBarTitleText: '临时闭办', enablePullDownRefresh: true });

export default definePageConfig({ navigationBarTitleText: '服务走访', enablePullDownRefresh: true });

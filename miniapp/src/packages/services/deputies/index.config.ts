export default definePageConfig({ navigationBarTitleText: '代行负责人', enablePullDownRefresh: true });

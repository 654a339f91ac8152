export default definePageConfig({ navigationBarTitleText: '来件', enablePullDownRefresh: true });

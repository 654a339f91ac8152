export default definePageConfig({ navigationBarTitleText: '分类服务', enablePullDownRefresh: true });

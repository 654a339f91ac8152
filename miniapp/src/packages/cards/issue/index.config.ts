export default definePageConfig({ navigationBarTitleText: '批量发卡', enablePullDownRefresh: true });

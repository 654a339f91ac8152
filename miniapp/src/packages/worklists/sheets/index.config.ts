export default definePageConfig({ navigationBarTitleText: '批量导入诉求', enablePullDownRefresh: true });

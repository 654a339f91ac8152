export default definePageConfig({ navigationBarTitleText: '管理员确认申请', enablePullDownRefresh: true });

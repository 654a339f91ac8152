export default definePageConfig({ navigationBarTitleText: '待裁定', enablePullDownRefresh: true });

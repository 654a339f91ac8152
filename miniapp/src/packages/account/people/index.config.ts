export default definePageConfig({ navigationBarTitleText: '人员开通', enablePullDownRefresh: true });

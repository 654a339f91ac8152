export default definePageConfig({ navigationBarTitleText: '服务企业联系卡', enablePullDownRefresh: true });

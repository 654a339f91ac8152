export default definePageConfig({ navigationBarTitleText: '打印联系卡', enablePullDownRefresh: true });

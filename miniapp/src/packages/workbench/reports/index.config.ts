export default definePageConfig({ navigationBarTitleText: '未亮码检查', enablePullDownRefresh: true });

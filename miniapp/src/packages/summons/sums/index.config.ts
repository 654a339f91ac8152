export default definePageConfig({ navigationBarTitleText: '各部门报到情况', enablePullDownRefresh: true });

export default definePageConfig({ navigationBarTitleText: '外出代岗', enablePullDownRefresh: true });

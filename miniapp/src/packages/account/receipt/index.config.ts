export default definePageConfig({ navigationBarTitleText: '留痕回执', enablePullDownRefresh: true });
